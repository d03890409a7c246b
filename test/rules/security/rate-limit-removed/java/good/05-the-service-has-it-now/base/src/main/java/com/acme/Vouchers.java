package com.acme;

import org.springframework.stereotype.Service;

@Service
public class Vouchers {
    private final VoucherRepository repository;
    public Vouchers(VoucherRepository repository) { this.repository = repository; }

    public Voucher redeem(String code) {
        return repository.redeem(code);
    }
}
