package com.example.lots;

import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;

@Path("/lots")
public class LotResource {
    private final Lots lots;
    private final AuditLog auditLog;

    LotResource(Lots lots, AuditLog auditLog) {
        this.lots = lots;
        this.auditLog = auditLog;
    }

    @PUT
    @Path("/{id}/parts")
    public Response split(@PathParam("id") long id, @HeaderParam("actor") String actor, int parts, @Context UriInfo info) {
        try {
            lots.split(id, parts);
            String where = info.getPath();
            return Response.ok(where).build();
        } catch (IllegalArgumentException e) {
            return Response.status(400).build();
        }
    }
}
