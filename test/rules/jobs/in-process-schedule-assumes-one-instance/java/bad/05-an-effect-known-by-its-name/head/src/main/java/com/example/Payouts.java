package com.example;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
class Payouts {
    private final Sellers sellers;
    private final Bank bank;

    Payouts(Sellers sellers, Bank bank) {
        this.sellers = sellers;
        this.bank = bank;
    }

    @Scheduled(cron = "0 0 6 * * *") // <- finding
    void run() {
        for (Seller seller : sellers.due()) {
            bank.payOut(seller);
        }
    }
}
