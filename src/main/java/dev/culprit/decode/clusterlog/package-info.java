/**
 * Reads the text logs of the cluster service, which {@code Get-ClusterLog} writes.
 *
 * <p>In: the bytes of {@code cluster.log} or of {@code health.log}. Out: one {@link dev.culprit.decode.RawEvent} for each
 * line with a time stamp, without record id and with the event id 0, as the lines have neither.
 *
 * <p>Sources: logs of Windows Server 2008 to 2022 as published in Microsoft's and others' articles on troubleshooting
 * clusters; the head that Windows Server 2016 and later write names the node, its distance to UTC, and whether the lines
 * are in local time or UTC.
 *
 * <p>Decisions: without such a head times are handed on as presumed UTC, which Get-ClusterLog writes unless
 * {@code -UseLocalTime} is given; whoever places them says that nothing proves it. Lines without a stamp belong to the line before them. The tables in
 * front of the log (Resources, Groups, Networks and so on) are named and not read. The distance to UTC in the head is that
 * of the time of writing: lines from before a change to or from daylight saving are an hour off, which nothing in the file
 * can mend.
 */
@NullMarked
package dev.culprit.decode.clusterlog;

import org.jspecify.annotations.NullMarked;
