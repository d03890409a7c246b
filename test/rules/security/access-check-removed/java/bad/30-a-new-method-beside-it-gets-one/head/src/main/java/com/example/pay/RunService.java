package com.example.pay;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

@Service
public class RunService {
    private final Runs runs;

    RunService(Runs runs) {
        this.runs = runs;
    }

    @PreAuthorize("hasAuthority('pay.reopen')")
    public void reopen(String id) {
        runs.find(id).reopen();
    }

    public void approve(String id) {
        runs.find(id).approve();
    }
}
