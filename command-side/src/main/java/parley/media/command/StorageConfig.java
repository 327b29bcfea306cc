package parley.media.command;

import java.nio.file.Path;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import parley.media.command.StorageSettings.S3;
import parley.shared.NeededBy;
import parley.shared.NodeRole;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Puts the sealed files into a directory, or where {@code parley.media.s3} says. */
@NeededBy({NodeRole.COMMAND, NodeRole.WEB})
@Configuration(proxyBeanMethods = false)
class StorageConfig {

    @Bean
    @ConditionalOnProperty(name = "parley.media.store", havingValue = "directory", matchIfMissing = true)
    SealedFiles directory(@Value("${parley.data:data}") Path data) {
        return new DirectoryFiles(data.resolve("media"));
    }

    @Bean
    @ConditionalOnProperty(name = "parley.media.store", havingValue = "s3")
    SealedFiles bucket(StorageSettings settings) {
        var s3 = Objects.requireNonNull(settings.s3(), "set parley.media.s3.bucket");
        return new BucketFiles(client(s3), s3.bucket());
    }

    /** Without checksums of Amazon's own, which other stores refuse: what is sealed proves itself. */
    static S3Client client(S3 settings) {
        return S3Client.builder()
                .httpClient(UrlConnectionHttpClient.create())
                .region(Region.of(settings.region()))
                .credentialsProvider(credentials(settings))
                .endpointOverride(settings.endpoint())
                .forcePathStyle(settings.endpoint() != null)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .build();
    }

    private static AwsCredentialsProvider credentials(S3 settings) {
        return settings.accessKey() == null || settings.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
