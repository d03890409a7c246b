package io.acme;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PriceRepository extends JpaRepository<Price, String> {

    @Modifying
    @Query("update Price p set p.cents = :cents, p.version = :version where p.sku = :sku and p.version < :version")
    int save(String sku, long cents, long version);
}
