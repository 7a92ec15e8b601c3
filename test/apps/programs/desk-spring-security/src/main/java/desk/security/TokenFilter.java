package desk.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

class TokenFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        Cookie cookie = WebUtils.getCookie(request, "token");
        String token = header != null ? header.replaceFirst("^Bearer ", "") : cookie != null ? cookie.getValue() : "";
        if (token.equals("tok-ann-1")) {
            var roles = AuthorityUtils.createAuthorityList("member");
            SecurityContextHolder.getContext().setAuthentication(new UsernamePasswordAuthenticationToken("ann", null, roles));
        }
        chain.doFilter(request, response);
    }
}
