package fleet;

public class KeyQueries {
    private final Keys keys;
    private final AuditLog audit;

    public int listKeys(String who) {
        audit.write(who, "key.listed");
        return keys.countKeys(who);
    }
}
