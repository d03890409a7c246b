package fleet;

import org.springframework.context.event.EventListener;

public class KeyAuditListener {
    private final AuditLog audit;

    @EventListener
    public void onRevoked(KeyRevoked event) {
        audit.write(event.who(), "key.revoked", event.key());
    }
}
