package fleet;

public class KeyService {
    private final Keys keys;
    private final AuditLog audit;

    public void revoke(String who, String key) {
        if (keys.isShared(key)) {
            keys.revokeShared(key);
            audit.write(who, "key.shared-revoked", key); // <- finding
        } else {
            keys.revokeKey(key);
            audit.write(who, "key.revoked", key);
        }
    }
}
