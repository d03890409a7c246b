package com.acme;

import io.github.resilience4j.ratelimiter.annotation.RateLimiter;
import org.springframework.stereotype.Service;

@Service
public class Vouchers {
    private final VoucherRepository repository;
    public Vouchers(VoucherRepository repository) { this.repository = repository; }

    @RateLimiter(name = "redeem")
    public Voucher redeem(String code) {
        return repository.redeem(code);
    }
}
