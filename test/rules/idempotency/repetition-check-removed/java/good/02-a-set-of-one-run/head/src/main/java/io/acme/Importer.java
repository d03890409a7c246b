package io.acme;

import java.util.List;

public class Importer {
    private final Accounts accounts;

    Importer(Accounts accounts) {
        this.accounts = accounts;
    }

    public void run(List<Event> events) {
        for (Event event : events) {
            accounts.addPoints(event.getCustomer(), event.getPoints());
        }
    }
}
