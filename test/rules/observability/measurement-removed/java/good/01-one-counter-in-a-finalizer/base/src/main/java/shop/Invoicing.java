package shop;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class Invoicing {
    private final Invoices invoices;
    private final MeterRegistry registry;

    public Invoicing(Invoices invoices, MeterRegistry registry) {
        this.invoices = invoices;
        this.registry = registry;
    }

    @Scheduled(cron = "0 0 3 * * *")
    void bill() {
        try {
            invoices.billYesterday();
            registry.counter("invoicing.runs", "result", "ok").increment();
        } catch (RuntimeException e) {
            registry.counter("invoicing.runs", "result", "failed").increment();
            throw e;
        }
    }
}
