package fleet;

public class KeyService {
    private final Keys keys;
    private final AuditLog audit;

    public void revoke(String who, String key) {
        audit.write(who, "key.revoked", key); // <- finding
        keys.revokeKey(key);
    }
}
