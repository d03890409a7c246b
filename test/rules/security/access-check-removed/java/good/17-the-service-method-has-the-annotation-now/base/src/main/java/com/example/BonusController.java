package com.example;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
class BonusController {
    private final BonusService bonuses;

    BonusController(BonusService bonuses) {
        this.bonuses = bonuses;
    }

    @PreAuthorize("hasAuthority('payroll:write')")
    @PostMapping("/employees/{id}/bonus")
    void grant(@PathVariable long id, @RequestBody Bonus bonus) {
        bonuses.grant(id, bonus.cents());
    }
}
