package app;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

@Path("/")
@Produces("application/json")
public class Api {
    @GET
    @Path("data")
    public String data() {
        return "{\"ok\": true}";
    }

    @POST
    @Path("data")
    public String post(String body) {
        return body;
    }

    @PUT
    @Path("data")
    public String put(String body) {
        return body;
    }

    @GET
    @Path("private")
    public String forMembers() {
        return "{\"ok\": true}";
    }

    @GET
    @Path("crash")
    public String crash() {
        throw new IllegalStateException("It broke");
    }

    @Provider
    public static class LogIn implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            boolean open = !request.getUriInfo().getPath().equals("/private");
            if (open || request.getHeaderString("Authorization") != null) return;
            request.abortWith(Response.status(401).build());
        }
    }
}
