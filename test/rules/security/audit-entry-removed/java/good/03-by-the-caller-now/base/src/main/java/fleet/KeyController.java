package fleet;

public class KeyController {
    private final KeyService service;

    public void delete(String who, String key) {
        service.revoke(who, key);
    }
}
