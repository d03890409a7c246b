package shop;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Invoicing {
    private final Invoices invoices;

    public Invoicing(Invoices invoices) {
        this.invoices = invoices;
    }

    @Scheduled(cron = "0 0 3 * * *")
    void bill() {
        try {
            invoices.billYesterday();
        } catch (RuntimeException e) {
            throw e;
        }
    }
}
