package partnerships.commandline;

import java.util.ArrayList;
import java.util.List;

/** Changes the models and the store in small ways, and expects a unit test to notice. */
final class MutationSuite implements Suite {

    @Override
    public String name() {
        return "mutations";
    }

    @Override
    public String summary() {
        return "changes the models and aggregate-store in small ways; at least 85 of 100 changes must make a test fail";
    }

    @Override
    public boolean needsServers() {
        return false;
    }

    @Override
    public List<String> maven(List<String> words) {
        var maven = new ArrayList<>(List.of(
                "test-compile", "org.pitest:pitest-maven:mutationCoverage", "-Pmutations", "-Dquick", "--fail-at-end"));
        if (words.stream().noneMatch(word -> word.equals("-pl") || word.equals("--projects"))) {
            maven.addAll(
                    List.of("-pl", "aggregate-store,agreement-service,committee-service,notification-service", "-am"));
        }
        maven.addAll(words);
        return maven;
    }
}
