package com.example.pay;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
public class RunService {
    private final Runs runs;

    RunService(Runs runs) {
        this.runs = runs;
    }

    @PreAuthorize("hasAuthority('pay.approve')")
    public void confirm(String id) {
        approve(id);
    }

    public void approve(String id) {
        runs.find(id).approve();
    }
}
