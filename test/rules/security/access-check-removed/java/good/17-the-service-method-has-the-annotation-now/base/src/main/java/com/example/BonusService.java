package com.example;

import org.springframework.stereotype.Service;

@Service
class BonusService {
    private final BonusRepository bonuses;

    BonusService(BonusRepository bonuses) {
        this.bonuses = bonuses;
    }

    void grant(long employee, long cents) {
        bonuses.insert(employee, cents);
    }
}
