package partnerships.commandline;

import java.util.List;
import java.util.regex.Pattern;

/** Every request that the services describe, asked with what Schemathesis thinks of: see FuzzIT in system-tests. */
final class FuzzSuite implements Suite {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @Override
    public String name() {
        return "fuzz";
    }

    @Override
    public String arguments() {
        return "[--seed N] [--examples N] [<words for Maven>]";
    }

    @Override
    public String summary() {
        return "asks every described request with made-up input, as everybody who might; needs python3 with venv and pip";
    }

    @Override
    public List<String> maven(List<String> words) {
        var maven = Suite.systemTests("fuzz");
        maven.addAll(List.of("-Dit.test=FuzzIT", "-DexcludedGroups="));
        for (var left = words.iterator(); left.hasNext(); ) {
            String word = left.next();
            if (List.of("--seed", "--examples").contains(word) && left.hasNext()) {
                maven.add("-Dfuzz." + word.substring(2) + "=" + Suite.matching(NUMBER, left.next()));
            } else if (word.startsWith("-") && !word.startsWith("--")) {
                maven.add(word);
            } else {
                throw Suite.misunderstood(word);
            }
        }
        return maven;
    }
}
