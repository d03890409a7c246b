package shop;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class Sms {
    private final boolean dryRun;

    public Sms(@Value("${sms.dry-run:false}") boolean dryRun) { // <- finding
        this.dryRun = dryRun;
    }
}
