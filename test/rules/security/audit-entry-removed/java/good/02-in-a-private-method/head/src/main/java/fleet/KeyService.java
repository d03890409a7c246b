package fleet;

public class KeyService {
    private final Keys keys;
    private final AuditLog audit;

    public void revoke(String who, String key) {
        keys.revokeKey(key);
        note(who, key);
    }

    private void note(String who, String key) {
        audit.write(who, "key.revoked", key);
    }
}
