# Runs a program that ends when whoever holds our standard input ends, however that happens.
# Arguments: the file that receives the program's process id, the seconds it has to end before it is killed, the program and its arguments.
set -m # a process group of its own: Ctrl-C in the terminal is ours to hand on, in our order
trap : INT TERM HUP
pidfile=$1 grace=$2
shift 2
exec 3<&0 4>&2 2>/dev/null # or bash would tell in the log how the program ended
"$@" </dev/null 2>&4 3<&- 4>&- &
exec 4>&-
child=$!
echo "$child" >"$pidfile"
(
    while read -r _; do :; done
    kill -TERM "$child"
    for ((i = 0; i < grace * 10; i++)); do
        kill -0 "$child" || exit 0
        sleep 0.1
    done
    kill -KILL "$child"
) <&3 >/dev/null &
watcher=$!
disown "$watcher"
exec 3<&-
wait "$child"
while kill -0 "$child"; do # a signal to us ends a wait, not the child
    wait "$child"
done
wait "$child" # it has ended, perhaps before the first wait: its own code is told again
code=$?
rm -f "$pidfile"
kill -KILL -- "-$watcher"
exit "$code"
