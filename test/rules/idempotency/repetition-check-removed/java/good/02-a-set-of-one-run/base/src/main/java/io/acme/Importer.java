package io.acme;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

public class Importer {
    private final Accounts accounts;

    Importer(Accounts accounts) {
        this.accounts = accounts;
    }

    public void run(List<Event> events) {
        Set<String> seen = new HashSet<>();
        for (Event event : events) {
            if (!seen.add(event.getId())) {
                continue;
            }
            accounts.addPoints(event.getCustomer(), event.getPoints());
        }
    }
}
