package org.yishiting.minutes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yishiting.meetings.MeetingId;
import org.yishiting.opendata.ApiProblem;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.PaperAkn;
import org.yishiting.transcripts.PaperDocx;
import org.yishiting.transcripts.PaperJson;

/** The public copy of issued minutes. */
@RestController
@RequestMapping("/api/v1/meetings")
class MinutesApi {

    private static final String ID = "/{id:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}}/minutes";

    private final PublicCopy copies;
    private final Issuing issuing;
    private final Transcription transcription;

    MinutesApi(PublicCopy copies, Issuing issuing, Transcription transcription) {
        this.copies = copies;
        this.issuing = issuing;
        this.transcription = transcription;
    }

    /** As JSON: exactly the bytes whose SHA-256 is in the register, while nobody has taken a consent back since. */
    @GetMapping(value = {ID, ID + ".json"}, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> json(@PathVariable String id) {
        return answer(id, "json", MediaType.APPLICATION_JSON, PaperJson.write(paper(id)));
    }

    /** On A4. */
    @GetMapping(value = ID + ".pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        return answer(id, "pdf", MediaType.APPLICATION_PDF, issuing.registered(meeting(id)).orElseThrow(() -> ApiProblem.notFound("These minutes")));
    }

    /** For a word processor. */
    @GetMapping(ID + ".docx")
    ResponseEntity<byte[]> docx(@PathVariable String id) {
        var paper = paper(id);
        var out = new ByteArrayOutputStream();
        PaperDocx.write(paper, issuing.proof(paper, transcription.find(meeting(id)).orElseThrow()), out);
        return answer(id, "docx", MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), out.toByteArray());
    }

    /** As a debate of Akoma Ntoso 3.0. */
    @GetMapping(ID + ".akn")
    ResponseEntity<byte[]> akn(@PathVariable String id) {
        return answer(id, "akn.xml", MediaType.parseMediaType("application/akn+xml"), PaperAkn.write(paper(id), id).getBytes(StandardCharsets.UTF_8));
    }

    private Paper paper(String id) {
        return copies.find(meeting(id)).orElseThrow(() -> ApiProblem.notFound("These minutes"));
    }

    private static MeetingId meeting(String id) {
        return MeetingId.parse(id);
    }

    private static ResponseEntity<byte[]> answer(String id, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok().contentType(type).header("Content-Disposition", ContentDisposition.inline().filename("minutes-" + id + "." + ending).build().toString()).body(content);
    }
}
