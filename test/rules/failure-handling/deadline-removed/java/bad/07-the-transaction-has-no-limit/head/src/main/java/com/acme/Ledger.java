package com.acme;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class Ledger {
    private final EntryRepository entries;
    public Ledger(EntryRepository entries) { this.entries = entries; }

    @Transactional
    public void post(Entry entry) {
        entries.save(entry);
        entries.updateTotals(entry.account());
    }
}
