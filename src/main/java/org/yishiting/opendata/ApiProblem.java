package org.yishiting.opendata;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What the open data answer when something is not there or asked for wrongly: problem details of RFC 9457. */
public final class ApiProblem {

    private ApiProblem() {}

    public static ErrorResponseException notFound(String what) {
        return problem(HttpStatus.NOT_FOUND, what + " is not known here");
    }

    public static ErrorResponseException badRequest(String why) {
        return problem(HttpStatus.BAD_REQUEST, why);
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
