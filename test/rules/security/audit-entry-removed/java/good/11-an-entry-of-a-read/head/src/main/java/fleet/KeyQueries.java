package fleet;

public class KeyQueries {
    private final Keys keys;
    private final AuditLog audit;

    public int listKeys(String who) {
        return keys.countKeys(who);
    }
}
