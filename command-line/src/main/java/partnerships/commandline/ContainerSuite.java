package partnerships.commandline;

import java.util.List;

/** The system in containers: what docker-compose.yml promises. Its cases lie in system-tests. */
final class ContainerSuite implements Suite {

    @Override
    public String name() {
        return "containers";
    }

    @Override
    public String summary() {
        return "builds the images, brings docker-compose.yml up as a project of its own, and tries it; needs Docker";
    }

    @Override
    public boolean needsServers() {
        return false;
    }

    @Override
    public List<String> maven(List<String> words) {
        var maven = Suite.systemTests("containers");
        maven.addAll(List.of("-Dit.test=partnerships/system/containers/*IT", "-DexcludedGroups="));
        maven.addAll(words);
        return maven;
    }
}
