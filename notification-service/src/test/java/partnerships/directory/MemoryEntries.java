package partnerships.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plain documents in memory. */
public final class MemoryEntries<T> implements Entries<T> {

    private final SortedMap<String, T> entries = new TreeMap<>();
    private final Set<String> cursed = new HashSet<>();

    /** Makes looking up an entry fail in a way that nobody foresees. */
    public void curse(String id) {
        cursed.add(id);
    }

    @Override
    public boolean put(String id, T entry) {
        return entries.put(id, entry) == null;
    }

    @Override
    public void putIfAbsent(String id, T entry) {
        entries.putIfAbsent(id, entry);
    }

    @Override
    public Optional<T> find(String id) {
        if (cursed.contains(id)) {
            throw new IllegalStateException("cursed");
        }
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<T> findAll(Collection<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public List<T> all() {
        return List.copyOf(entries.values());
    }
}
