package fleet;

public class AuditLog {
    private final Entries entries;

    public void write(String who, String action, String what) {
        entries.insertEntry(who, action, what);
    }
}
