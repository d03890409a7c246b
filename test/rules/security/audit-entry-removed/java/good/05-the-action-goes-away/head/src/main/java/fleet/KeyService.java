package fleet;

public class KeyService {
    private final Keys keys;
    private final AuditLog audit;

    public void revoke(String who, String key) {
        throw new UnsupportedOperationException("keys expire");
    }
}
