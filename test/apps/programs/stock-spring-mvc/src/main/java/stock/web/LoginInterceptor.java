package stock.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

class LoginInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String header = request.getHeader("Authorization");
        Cookie cookie = WebUtils.getCookie(request, "token");
        String token = header != null ? header.replaceFirst("^Bearer ", "") : cookie != null ? cookie.getValue() : "";
        if (token.equals("tok-ann-1")) return true;
        response.setStatus(401);
        return false;
    }
}
