import { CanActivate, ExecutionContext, Injectable, UnauthorizedException } from "@nestjs/common";

@Injectable()
export class AuthGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest();
    if (request.path.startsWith("/api/public/")) return true;
    const cookie = /token=([^;]+)/.exec(request.headers.cookie ?? "")?.[1];
    const token = request.headers.authorization?.replace("Bearer ", "") ?? cookie;
    if (token !== "tok-ann-1") throw new UnauthorizedException();
    return true;
  }
}
