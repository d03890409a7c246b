package com.acme.pricing;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;

@RestController
@RequestMapping("/pricing")
public class PricingController {
    private final PricingService pricing;

    public PricingController(PricingService pricing) {
        this.pricing = pricing;
    }

    @PreAuthorize("hasAuthority('pricing:write')")
    @PutMapping("/{sku}")
    public void change(@PathVariable String sku, @RequestBody PriceChange change) {
        pricing.change(sku, change);
    }

    @PreAuthorize("hasAuthority('pricing:write')")
    @DeleteMapping("/{sku}")
    public void clear(@PathVariable String sku) {
        pricing.clear(sku);
    }

    @PostMapping("/bulk")
    public void bulk(@RequestBody java.util.List<PriceChange> changes) {  // <- finding
        pricing.bulk(changes);
    }
}
