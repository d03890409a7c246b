package com.acme;

import org.springframework.stereotype.Service;

@Service
public class Accounts {
    private final AccountRepository repo;

    public Accounts(AccountRepository repo) {
        this.repo = repo;
    }

    public void credit(String id, int credits) {
        Account account = repo.findById(id).orElseThrow();
        account.setCredits(account.getCredits() + credits);
        repo.save(account); // <- finding
    }
}
