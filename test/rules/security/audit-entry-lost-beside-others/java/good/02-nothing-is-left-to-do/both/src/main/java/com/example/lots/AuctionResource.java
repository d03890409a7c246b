package com.example.lots;

import jakarta.ws.rs.*;
import jakarta.ws.rs.core.Response;

@Path("/auctions")
public class AuctionResource {
    private final Lots lots;
    private final AuditLog auditLog;

    AuctionResource(Lots lots, AuditLog auditLog) {
        this.lots = lots;
        this.auditLog = auditLog;
    }

    @DELETE
    @Path("/{id}")
    public Response withdraw(@PathParam("id") long id, @HeaderParam("actor") String actor) {
        lots.withdraw(id);
        auditLog.record(actor, "auction.withdraw", id);
        return Response.noContent().build();
    }
}
