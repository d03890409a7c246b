package com.acme;

public class Accounts {
    private final AccountRepository repo;

    public void credit(String id, int credits) {
        Account account = repo.findById(id).orElseThrow();
        account.setCredits(account.getCredits() + credits);
        repo.save(account);
    }
}
