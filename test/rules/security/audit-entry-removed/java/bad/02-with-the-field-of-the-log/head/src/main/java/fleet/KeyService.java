package fleet;

public class KeyService {
    private final Keys keys;

    public void revoke(String who, String key) {
        keys.revokeKey(key);
    }
}
