package com.acme;

import org.springframework.web.bind.annotation.*;

@RestController
public class VoucherController {
    private final Vouchers vouchers;
    public VoucherController(Vouchers vouchers) { this.vouchers = vouchers; }

    @PostMapping("/vouchers/redeem")
    public Voucher redeem(@RequestBody Code code) {
        return vouchers.redeem(code.value());
    }
}
