package fleet;

public class KeyService {
    private final Keys keys;
    private final AuditLog audit;

    public void revoke(String who, String key) {
        keys.revokeKey(key);
        audit.write(who, "key.revoked", key);
    }
}
