/**
 * The way in: {@linkplain vn.antq.rules.PackLibrary packs} make {@linkplain
 * vn.antq.rules.Classifier classifiers}, which classify {@linkplain vn.antq.rules.dossier.Dossier
 * dossiers}.
 *
 * <p>For those who embed the library; stable.
 *
 * <p>Stable is what changes only with the first number of the version. The description of each
 * package says who it is for: those who embed the library load packs, classify, explain, and keep
 * receipts; analysts change packs, and check, compare and test them.
 */
@NullMarked
package vn.antq.rules;

import org.jspecify.annotations.NullMarked;
