package com.example;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
class BonusService {
    private final BonusRepository bonuses;

    BonusService(BonusRepository bonuses) {
        this.bonuses = bonuses;
    }

    @PreAuthorize("hasAuthority('payroll:write')")
    void grant(long employee, long cents) {
        bonuses.insert(employee, cents);
    }
}
