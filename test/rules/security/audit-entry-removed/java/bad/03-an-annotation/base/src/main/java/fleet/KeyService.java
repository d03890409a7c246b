package fleet;

import fleet.log.Audited;

public class KeyService {
    private final Keys keys;
    private final AuditLog audit;

    @Audited("key.revoked") // <- finding
    public void revoke(String who, String key) {
        keys.revokeKey(key);
    }
}
