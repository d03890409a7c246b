package fleet;

public class KeyController {
    private final KeyService service;
    private final AuditLog audit;

    public void delete(String who, String key) {
        service.revoke(who, key);
        audit.write(who, "key.deleted", key);
    }
}
