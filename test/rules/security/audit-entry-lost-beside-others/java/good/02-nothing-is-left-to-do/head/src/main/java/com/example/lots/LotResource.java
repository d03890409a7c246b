package com.example.lots;

import jakarta.ws.rs.*;
import jakarta.ws.rs.core.*;

@Path("/lots")
public class LotResource {
    @Deprecated
    @PUT
    @Path("/{id}/parts")
    public Response split(@PathParam("id") long id, @HeaderParam("actor") String actor, int parts, @Context UriInfo info) {
        String where = info.getPath();
        return Response.status(410).entity(where).build();
    }
}
