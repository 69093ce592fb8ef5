# Runs a program that ends when whoever holds our standard input ends, however that happens.
# Arguments: the file that receives the program's process id, the seconds it has to end before it is killed, the program and its arguments.
set -m # a process group of its own: Ctrl-C in the terminal is ours to hand on, in our order
trap : INT TERM HUP
pidfile=$1 grace=$2
shift 2
exec 3<&0
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pidfile"
(
    while read -r _; do :; done
    kill -TERM "$child" 2>/dev/null
    for ((i = 0; i < grace * 10; i++)); do
        kill -0 "$child" 2>/dev/null || exit 0
        sleep 0.1
    done
    kill -KILL "$child" 2>/dev/null
) <&3 >/dev/null 2>&1 &
watcher=$!
disown "$watcher" # or its end would be told in the program's log
exec 3<&-
code=0
while kill -0 "$child" 2>/dev/null; do
    wait "$child" 2>/dev/null
    code=$?
done
rm -f "$pidfile"
kill -KILL -- "-$watcher" 2>/dev/null
exit "$code"
