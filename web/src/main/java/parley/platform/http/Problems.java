package parley.platform.http;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import parley.shared.CommandRejected.Refusal;
import parley.shared.Correlation;
import parley.shared.Kind;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
import parley.shared.Rejection;
import tools.jackson.databind.DatabindException;

/** Makes an RFC 9457 problem of whatever went wrong: the one shape in which errors reach a person, on every wire. */
@NeededBy({NodeRole.COMMAND, NodeRole.QUERY, NodeRole.WEB})
@Component
public class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    /** For refusals of the frameworks that somebody can do something about. */
    private static final Map<HttpStatus, String> SENTENCES = Map.of(
            HttpStatus.CONTENT_TOO_LARGE, "That is too much for one request. Shorten it.",
            HttpStatus.URI_TOO_LONG, "The address is too long. Shorten what is asked for.",
            HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE, "The headers are too long. Delete this site’s cookies.",
            HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send what this address takes, mostly application/json, not compressed.",
            HttpStatus.MISDIRECTED_REQUEST, "This site has another address. Open it there.");

    /** One thing wrong with one field of a request. */
    public record FieldError(String field, String message) {}

    /** A refusal counts wherever it is: reading a body or an address may be what met the rule. */
    public ProblemDetail of(Throwable failure) {
        return causes(failure)
                .flatMap(cause -> refusal(cause).stream())
                .findFirst()
                .or(() ->
                        causes(failure).flatMap(cause -> known(cause).stream()).findFirst())
                .orElseGet(() -> unexpected(failure));
    }

    public ProblemDetail of(Rejection reason) {
        return problem(status(reason.kind()), reason.name(), reason.sentence());
    }

    private Optional<ProblemDetail> known(Throwable failure) {
        return switch (failure) {
            case RequestRejected refused -> Optional.of(of(refused.reason()));
            case CsrfException _ -> Optional.of(of(RequestRejection.CSRF));
            case AccessDeniedException _ ->
                Optional.of(of(signedIn() ? RequestRejection.NOT_ALLOWED : RequestRejection.NOT_SIGNED_IN));
            case AuthenticationException _ -> Optional.of(of(RequestRejection.NOT_SIGNED_IN));
            case MethodArgumentNotValidException invalid -> Optional.of(malformed(errors(invalid)));
            case HttpMessageNotReadableException unreadable -> Optional.of(malformed(errors(unreadable)));
            case TypeMismatchException _, RequestRejectedException _, InvalidMediaTypeException _ ->
                Optional.of(malformed(List.of()));
            case ErrorResponse refused -> Optional.of(of(refused.getStatusCode()));
            case Throwable away when Outage.isMeantBy(away) -> Optional.of(unavailable(away));
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemDetail> refusal(Throwable failure) {
        return Refusal.in(failure).map(refusal -> problem(status(refusal.kind()), refusal.code(), refusal.sentence()));
    }

    /** What the frameworks below refuse: their own words may repeat input, so only the status is kept. */
    public ProblemDetail of(HttpStatusCode status) {
        if (status.isSameCodeAs(BAD_REQUEST)) return malformed(List.of());
        if (status.isSameCodeAs(NOT_FOUND)) return of(RequestRejection.NOT_FOUND);
        if (status.isSameCodeAs(SERVICE_UNAVAILABLE)) return of(RequestRejection.UNAVAILABLE);
        var known = Optional.ofNullable(HttpStatus.resolve(status.value())).orElse(BAD_REQUEST);
        return problem(known, known.name(), SENTENCES.getOrDefault(known, known.getReasonPhrase() + "."));
    }

    ProblemDetail malformed(List<FieldError> errors) {
        var problem = of(RequestRejection.MALFORMED);
        problem.setProperty("errors", errors);
        return problem;
    }

    private static List<FieldError> errors(MethodArgumentNotValidException invalid) {
        return invalid.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), String.valueOf(error.getDefaultMessage())))
                .toList();
    }

    /** Where in the body it was; not what, since that is what somebody wrote. */
    private static List<FieldError> errors(HttpMessageNotReadableException unreadable) {
        if (!(unreadable.getCause() instanceof DatabindException wrong)) return List.of();
        var field = wrong.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                .collect(Collectors.joining("."));
        return field.isEmpty() ? List.of() : List.of(new FieldError(field, "does not have the expected form"));
    }

    /** Without a stack: there is nothing wrong with what was running. */
    private ProblemDetail unavailable(Throwable away) {
        LOG.warn(
                "Part of the site could not be reached: {}",
                away.toString().lines().findFirst().orElse(""));
        return of(RequestRejection.UNAVAILABLE);
    }

    private static ProblemDetail unexpected(Throwable failure) {
        var correlation = Objects.requireNonNullElseGet(
                MDC.get(Correlation.IN_LOGS), () -> UUID.randomUUID().toString());
        LOG.error("Unexpected failure {}", correlation, failure);
        var problem = problem(
                INTERNAL_SERVER_ERROR, "UNEXPECTED", "Something went wrong on our side. Try again in a moment.");
        problem.setProperty("correlation", correlation);
        return problem;
    }

    private static ProblemDetail problem(HttpStatus status, String code, String sentence) {
        var problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(URI.create("/problems/" + code.toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(status.getReasonPhrase());
        problem.setProperty("code", code);
        return problem;
    }

    private static HttpStatus status(Kind kind) {
        return switch (kind) {
            case MALFORMED -> BAD_REQUEST;
            case UNAUTHENTICATED -> UNAUTHORIZED;
            case FORBIDDEN -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case CONFLICT -> CONFLICT;
            case INVALID -> UNPROCESSABLE_CONTENT;
            case TOO_MANY -> TOO_MANY_REQUESTS;
            case UNAVAILABLE -> SERVICE_UNAVAILABLE;
        };
    }

    private static boolean signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return new AuthenticationTrustResolverImpl().isAuthenticated(who);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
