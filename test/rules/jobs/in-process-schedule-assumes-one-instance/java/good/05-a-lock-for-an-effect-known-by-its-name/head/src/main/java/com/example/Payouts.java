package com.example;

import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
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

    @Scheduled(cron = "0 0 6 * * *")
    @SchedulerLock(name = "payouts", lockAtMostFor = "PT1H")
    void run() {
        for (Seller seller : sellers.due()) {
            bank.payOut(seller);
        }
    }
}
