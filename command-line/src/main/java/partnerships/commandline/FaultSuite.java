package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The running system under kills, stops, cut wires and full disks; its cases lie in system-tests, one class each. */
final class FaultSuite implements Suite {

    private static final Pattern CASE = Pattern.compile("F[0-9]{2}");
    private static final Pattern SEED = Pattern.compile("-?[0-9]{1,18}");

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public String arguments() {
        return "[F05 F07 …] [--all] [--seed N] [<words for Maven>]";
    }

    @Override
    public String summary() {
        return "kills, stops and cuts off real parts under load, then audits; without words every case with a small"
                + " load";
    }

    @Override
    public boolean needsServers() {
        return false; // it kills its servers, so it has its own
    }

    @Override
    public List<String> maven(List<String> words) {
        var cases = new ArrayList<String>();
        var maven = Suite.systemTests("faults");
        var forMaven = new ArrayList<String>();
        boolean all = false;
        for (var left = words.iterator(); left.hasNext(); ) {
            String word = left.next();
            if (CASE.matcher(word).matches()) {
                cases.add(word);
            } else if (word.equals("--all")) {
                all = true;
            } else if (word.equals("--seed") && left.hasNext()) {
                maven.add("-Dfaults.seed=" + Suite.matching(SEED, left.next()));
            } else if (word.startsWith("-") && !word.startsWith("--")) {
                forMaven.add(word);
            } else {
                throw Suite.misunderstood(word);
            }
        }
        maven.add("-DexcludedGroups=" + (all || !cases.isEmpty() ? "fuzz" : "fuzz,by-command"));
        maven.add("-Dit.test="
                + (cases.isEmpty()
                        ? "F*IT"
                        : cases.stream().map(id -> id + "*IT").collect(Collectors.joining(","))));
        maven.addAll(forMaven); // the last word counts
        return maven;
    }
}
